package pro.supportmax.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import pro.supportmax.kernel.PermanentFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running product, as its own client sees it: {@code /api/v1} with the local administrator's key. */
final class Server {

    private static final JsonMapper json = JsonMapper.shared();

    private static final Duration UPLOAD = Duration.ofHours(6);

    private final Path folder;
    private final String address;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Server(Path folder, String address, String key) {
        this.folder = folder;
        this.address = address;
        this.key = key;
    }

    /** @throws NotRunning when no product has left its address and key in the folder */
    static Server of(Path folder) {
        var address = Address.read(folder).orElseThrow(() -> new NotRunning(folder));
        try {
            return new Server(
                    folder,
                    address,
                    Files.readString(folder.resolve("admin.token")).strip());
        } catch (IOException e) {
            throw new NotRunning(folder);
        }
    }

    /** Where a path that the product named is found by a reader. */
    String url(String path) {
        return path.startsWith("/") ? address + path : path;
    }

    /** Posts JSON. @return the field {@code data} of the answer */
    JsonNode post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    /** Posts a zip. @return the field {@code data} of the answer */
    JsonNode postZip(String path, byte[] zip) {
        return send(request(path)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
                .build());
    }

    /** Posts a file of any size, as it is read. @return the field {@code data} of the answer */
    JsonNode postFile(String path, Path file) throws FileNotFoundException {
        return send(request(path)
                .timeout(UPLOAD)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** A page of a list, with its field {@code meta}. */
    JsonNode page(String path) {
        return whole(request(path).GET().build());
    }

    /** Fetches a file; it is there completely or not at all. */
    void download(String path, Path place) throws IOException {
        var part = place.resolveSibling(place.getFileName() + ".part");
        try {
            var response = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofFile(part));
            if (response.statusCode() >= 300) {
                throw new PermanentFailure(
                        "SupportMax Pro refused (" + response.statusCode() + ") to hand out " + path);
            }
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PermanentFailure("Interrupted", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(5))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest request) {
        return whole(request).path("data");
    }

    private JsonNode whole(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var body = json.readTree(response.body().isBlank() ? "{}" : response.body());
            if (response.statusCode() >= 300) {
                throw new PermanentFailure(problem(response.statusCode(), body));
            }
            return body;
        } catch (ConnectException e) {
            throw new NotRunning(folder);
        } catch (IOException e) {
            throw new PermanentFailure("The answer did not arrive: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PermanentFailure("Interrupted", e);
        }
    }

    private static String problem(int status, JsonNode body) {
        var words = body.path("detail").asString(body.path("title").asString(""));
        return "SupportMax Pro refused (" + status + "): " + words;
    }
}
