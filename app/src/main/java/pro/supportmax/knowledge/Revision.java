package pro.supportmax.knowledge;

import java.time.Instant;
import pro.supportmax.kernel.Actor;

/** One text that an article has had. */
public record Revision(String slug, int revision, String title, String markdown, Actor by, Instant at) {}
