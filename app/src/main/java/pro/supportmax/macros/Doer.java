package pro.supportmax.macros;

import pro.supportmax.kernel.Actor;

/**
 * Who applies a macro.
 *
 * @param id e-mail address of the teammate, or the name of a program
 * @param name as customers read it
 */
public record Doer(String id, String name) {

    Actor actor() {
        return Actor.teammate(id);
    }
}
