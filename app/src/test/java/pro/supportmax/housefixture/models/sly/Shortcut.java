package pro.supportmax.housefixture.models.sly;

import org.springframework.ai.chat.model.ChatModel;

/** Bad: speaks to a language model behind the module models' back. */
class Shortcut {

    String ask(ChatModel model) {
        return model.call("a customer's words, unmasked");
    }
}
