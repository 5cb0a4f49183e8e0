package pro.supportmax.guard;

/**
 * A place in a text that smells of an attempt to steer the machine.
 *
 * @param kind what it looks like: {@code override}, {@code prompt-extraction}, {@code role-play},
 *     {@code jailbreak-template}, {@code answer-steering}, {@code exfiltration}, … as guard/injection.yaml names them
 * @param quote the words that gave it away
 */
public record Taint(String kind, String quote) {}
