package pro.supportmax.housefixture.doors.kitchen;

/** Good: met in the signature of a type that is used. */
public class Meal {

    Meal(Knife cutWith) {}
}
