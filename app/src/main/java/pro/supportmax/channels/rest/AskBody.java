package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question. */
record AskBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "How do I export a dashboard to PDF?") @Nullable
        String question,

        @Schema(description = "Id, external id or e-mail address of a known customer") @Nullable
        String customer) {}
