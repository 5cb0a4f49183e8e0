package pro.supportmax.channels.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * A request whose body ends with an error when it grows too large or dribbles in too slowly. Each request has a virtual
 * thread, so a slow one costs memory for its stack and nothing else; the deadline is what makes it go away.
 */
final class BoundedBody extends HttpServletRequestWrapper {

    private final long most;
    private final Duration patience;

    BoundedBody(HttpServletRequest request, long most, Duration patience) {
        super(request);
        this.most = most;
        this.patience = patience;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (getContentLengthLong() > most) {
            throw new BodyRefused(HttpStatus.CONTENT_TOO_LARGE);
        }
        return new Bounded(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class Bounded extends ServletInputStream {

        private final ServletInputStream body;
        private final long deadline = System.nanoTime() + patience.toNanos();
        private long read;

        Bounded(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var got = body.read(into, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws BodyRefused {
            read += bytes;
            if (read > most) {
                throw new BodyRefused(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (System.nanoTime() > deadline) {
                throw new BodyRefused(HttpStatus.REQUEST_TIMEOUT);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
