package pro.supportmax.channels.rest;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON's shapes off records: names in snake_case, what is not {@code @Nullable} is always there. */
final class Shapes extends ModelResolver {

    private static final PropertyNamingStrategies.NamingBase SNAKE =
            (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE;

    Shapes() {
        super(mapper());
        openapi31(true);
    }

    private static ObjectMapper mapper() {
        return Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = super.resolve(type, context, chain);
        var raw = raw(type);
        if (schema != null && raw != null && raw.isRecord()) {
            var whole =
                    schema.getProperties() == null ? context.getDefinedModels().get(raw.getSimpleName()) : schema;
            for (var part : raw.getRecordComponents()) {
                describe(whole, part);
            }
        }
        return schema;
    }

    private @Nullable Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof JavaType known
                ? known.getRawClass()
                : type.getType() instanceof Class<?> plain ? plain : null;
    }

    private static void describe(@Nullable Schema<?> whole, RecordComponent part) {
        var name = SNAKE.translate(part.getName());
        if (whole == null
                || whole.getProperties() == null
                || !whole.getProperties().containsKey(name)) {
            return;
        }
        if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (whole.getRequired() == null || !whole.getRequired().contains(name)) {
                whole.addRequiredItem(name);
            }
        } else {
            orNull(whole, name);
        }
    }

    /** A reference says all there is to say, so that null stands beside it. */
    private static void orNull(Schema<?> whole, String name) {
        var part = whole.getProperties().get(name);
        if (part == null) {
            return;
        }
        if (part.get$ref() != null) {
            var none = new Schema<>();
            none.addType("null");
            whole.getProperties().put(name, new Schema<>().anyOf(List.of(new Schema<>().$ref(part.get$ref()), none)));
        } else if (part.getTypes() != null) {
            part.addType("null");
        }
    }

    static Schema<Object> object() {
        var schema = new Schema<>();
        schema.addType("object");
        return schema;
    }

    static Schema<Object> orNull(String type) {
        var schema = new Schema<>();
        schema.addType(type);
        schema.addType("null");
        return schema;
    }
}
