package pro.supportmax.channels.rest;

/** One thing. */
record One<T>(T data) {}
