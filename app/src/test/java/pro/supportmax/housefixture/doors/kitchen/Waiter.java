package pro.supportmax.housefixture.doors.kitchen;

/** Good: another module uses it. */
public class Waiter {

    public Meal serve() {
        return new Meal(new Knife());
    }
}
