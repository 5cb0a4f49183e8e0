package pro.supportmax.console.ticket;

import pro.supportmax.console.frame.Pill;

/**
 * What there is to know about how a message came or went.
 *
 * @param detail a sentence, may be empty
 */
record Mark(Pill pill, String detail) {}
