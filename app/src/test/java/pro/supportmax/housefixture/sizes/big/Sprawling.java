package pro.supportmax.housefixture.sizes.big;

/** Bad: a method that is too long, one that asks too much, a constructor with too many collaborators. */
class Sprawling {

    Sprawling(Object a, Object b, Object c, Object d, Object e, Object f, Object g) {}

    void asksTooMuch(int a, int b, int c, int d, int e) {}

    int tooLong(int x) {
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        x++;
        return x;
    }

    /** Good: a record's parts are its own business, and who overrides cannot choose. */
    record Wide(int a, int b, int c, int d, int e, int f, int g, int h) {}
}
