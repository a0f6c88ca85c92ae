# One bundle without Node modules, in workers that may only call this machine.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "current", worker = .current),
    (name = "dated", worker = .dated),
    (name = "internet", network = (allow = ["local"])),
  ],
);

const current :Workerd.Worker = (
  modules = [(name = "main", esModule = embed "worker.bundle.mjs")],
  compatibilityDate = "2026-01-01",
  bindings = [(name = "SELF", service = "current"), (name = "TARGETS", fromEnvironment = "TARGETS")],
);

# A request with a `cache` throws up to 2024-11-10.
const dated :Workerd.Worker = (
  modules = [(name = "main", esModule = embed "worker.bundle.mjs")],
  compatibilityDate = "2023-08-01",
  bindings = [(name = "SELF", service = "dated"), (name = "TARGETS", fromEnvironment = "TARGETS")],
);
