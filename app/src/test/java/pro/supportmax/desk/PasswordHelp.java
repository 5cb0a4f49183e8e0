package pro.supportmax.desk;

import java.time.Duration;
import org.awaitility.Awaitility;
import pro.supportmax.kernel.Actor;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Knowledge;

/** The one article that the desk's tests know. */
final class PasswordHelp {

    private PasswordHelp() {}

    /** Returns when it can be found. */
    static void publish(Articles articles, Knowledge knowledge) {
        articles.save(ArticleDraft.published("Reset your password", "Security", """
                        To reset your password, open the sign-in page and choose **Forgot password?**. The reset link is
                        valid for 30 minutes and works once.

                        ## Reset the password

                        1. Open the sign-in page.
                        2. Choose **Forgot password?** and type your e-mail address.
                        3. Open the reset link in the e-mail and choose a new password.
                        """), Actor.system("test"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() ->
                        knowledge.state().passages() > 0 && knowledge.state().pending() == 0);
    }
}
