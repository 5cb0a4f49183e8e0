package pro.supportmax.knowledge;

/** An article that cannot be kept as it was given; the message tells its writer, in plain words, what to mend. */
public class InvalidArticle extends IllegalArgumentException {

    public InvalidArticle(String why) {
        super(why);
    }
}
