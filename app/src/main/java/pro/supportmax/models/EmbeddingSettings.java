package pro.supportmax.models;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The local embedding model.
 *
 * @param parallel how many texts are embedded at once; 0 = as many as there are cores
 * @param cacheMegabytes memory for embeddings of texts seen before; 0 = no cache
 * @param bank file of embeddings that were computed before, null when there is none
 * @param record file to which every embedding that was asked for is written at the end, for the next bank
 */
@ConfigurationProperties("supportmax.models.embedding")
record EmbeddingSettings(
        @DefaultValue("0") int parallel,
        @DefaultValue("64") int cacheMegabytes,
        @Nullable Path bank,
        @Nullable Path record) {

    int workers() {
        return parallel > 0 ? parallel : Runtime.getRuntime().availableProcessors();
    }
}
