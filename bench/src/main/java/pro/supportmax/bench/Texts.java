package pro.supportmax.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the simulated customers write: questions of every domain, some that no article answers. */
final class Texts {

    private static final List<String> OPENINGS =
            List.of("", "Hi, ", "Hello team, ", "Quick question: ", "Good morning. ", "Hey, ");
    /** What {@link #teach} makes the product know. */
    static final String QUESTION = "How do I reset my password?";

    private static final List<String> QUESTIONS = List.of(
            "how do I reset my password?",
            "our PDF export stops with EXP-202 since this morning, what can we do?",
            "can I get a refund for the monthly plan we paid last week?",
            "how many seats are included in Pro?",
            "the PostgreSQL connector says CON-102 host not reachable",
            "where do I find my invoices from last year?",
            "which addresses do we have to allow in our firewall?",
            "how do I invite a new user and make her an editor?",
            "what is the API rate limit on Basic?",
            "how do I set up single sign-on with Okta?",
            "our scheduled report to Slack does not arrive any more",
            "why is our query unit usage so high this month?",
            "can you recommend a restaurant for tonight?",
            "what happens to our data when we cancel?",
            "is there a discount for schools?",
            "Excel shows strange characters when I open the CSV");
    private static final String FILLER =
            "We have been using the product for about a year with a team of twelve people in"
                    + " two offices, and until last week everything worked as expected. Yesterday a colleague changed a few"
                    + " settings, and since then we see something different. We already cleared the cache, tried another browser"
                    + " and asked our own administrator, who had no idea either. ";

    private Texts() {}

    /** Gives the product an article that answers one of the questions, and waits until it is found. */
    static void teach(Api api) throws IOException {
        api.publish("reset-your-password", "Reset your password", """
                To reset your password, open the sign-in page and choose **Forgot password?**. The reset link is valid
                for 30 minutes and works once.

                ## Reset the password

                1. Open the sign-in page.
                2. Choose **Forgot password?** and type your e-mail address.
                3. Open the reset link in the e-mail and choose a new password.
                """);
        while (!api.ask(QUESTION).path("outcome").asString("").equals("answered")) {
            Pause.of(Duration.ofMillis(100));
        }
    }

    /** About fifteen words. */
    static String brief(RandomGenerator random) {
        return any(OPENINGS, random) + any(QUESTIONS, random) + " (ref " + random.nextInt(1_000_000) + ")";
    }

    /** About a hundred words. */
    static String lengthy(RandomGenerator random) {
        return any(OPENINGS, random) + FILLER + "So here is what we need to know: " + any(QUESTIONS, random)
                + " And one more thing: " + any(QUESTIONS, random) + " Thank you. (ref "
                + random.nextInt(1_000_000) + ")";
    }

    private static String any(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
