package pro.supportmax.channels.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the bodies of programs' requests: by size and by the time they take to arrive. */
@Component
@Order(-90)
class BodyLimits extends OncePerRequestFilter {

    private final ChannelSettings settings;

    BodyLimits(ChannelSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.forPrograms(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var patience = isUpload(request) ? settings.uploadTime() : settings.bodyTime();
        chain.doFilter(new BoundedBody(request, most(request).toBytes(), patience), response);
    }

    private DataSize most(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (isUpload(request)) {
            return settings.uploadSize();
        }
        if (path.endsWith("/articles/import")) {
            return settings.importSize();
        }
        return path.endsWith("/attachments") || path.endsWith("/mail") ? settings.fileSize() : settings.bodySize();
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getRequestURI().matches("/api/v1/imports/?");
    }
}
