package pro.supportmax.outbound;

import java.util.Map;

/**
 * JSON to post.
 *
 * @param url as a person typed it
 * @param headers besides those of HTTP itself; names and values are ours
 * @param body JSON
 */
public record Call(String url, Map<String, String> headers, String body) {

    public Call {
        headers = Map.copyOf(headers);
    }
}
