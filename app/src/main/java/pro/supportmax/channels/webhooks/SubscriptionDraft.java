package pro.supportmax.channels.webhooks;

import java.util.Set;

/** What a person decides about a subscription; the address has been vetted. */
record SubscriptionDraft(String name, String url, Set<String> events, boolean enabled) {

    static SubscriptionDraft of(Subscription one) {
        return new SubscriptionDraft(one.name(), one.url(), one.events(), one.enabled());
    }
}
