/** Bad: says neither what may be null, nor which modules it may use, nor where to begin. */
package pro.supportmax.housefixture.plates.vague;
