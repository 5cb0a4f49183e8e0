package pro.supportmax.channels.rest;

/** One thing. */
public record One<T>(T data) {}
