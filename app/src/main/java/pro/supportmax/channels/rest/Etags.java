package pro.supportmax.channels.rest;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Strong ETags of things that have no version of their own: a hash over what clients read of them. */
@Component
class Etags {

    private final JsonMapper json;

    Etags(JsonMapper json) {
        this.json = json;
    }

    String of(Object seen) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(seen));
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    <T> ResponseEntity<One<T>> ok(T seen) {
        return ResponseEntity.ok().eTag(of(seen)).body(new One<>(seen));
    }

    /** @param list address of the list that it is in now */
    <T> ResponseEntity<One<T>> created(String list, Object id, T seen) {
        return ResponseEntity.created(at(list, id)).eTag(of(seen)).body(new One<>(seen));
    }

    private static URI at(String list, Object id) {
        return UriComponentsBuilder.fromPath(list).pathSegment("{id}").build(id);
    }
}
