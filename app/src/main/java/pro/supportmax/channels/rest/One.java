package pro.supportmax.channels.rest;

/** One thing, as every answer of the API wraps it. */
public record One<T>(T data) {}
