// What a NODE_OPTIONS of the tests names by a relative path.
