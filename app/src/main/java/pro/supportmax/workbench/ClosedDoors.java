package pro.supportmax.workbench;

import java.util.Set;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.stereotype.Controller;

/** Leaves out what only serves requests and the terminal: without a web server it could not start. */
final class ClosedDoors {

    private static final Set<String> DOORS = Set.of("access", "channels", "console", "cli");

    private ClosedDoors() {}

    static void shut(ConfigurableListableBeanFactory factory) {
        if (factory instanceof BeanDefinitionRegistry registry) {
            for (var name : registry.getBeanDefinitionNames()) {
                if (isDoor(registry.getBeanDefinition(name), registry)) {
                    registry.removeBeanDefinition(name);
                }
            }
        }
    }

    private static boolean isDoor(BeanDefinition part, BeanDefinitionRegistry registry) {
        var maker = part.getFactoryBeanName();
        if (maker != null) {
            return !registry.containsBeanDefinition(maker) || isDoor(registry.getBeanDefinition(maker), registry);
        }
        if (part instanceof AnnotatedBeanDefinition annotated
                && annotated.getMetadata().isAnnotated(Controller.class.getName())) {
            return true;
        }
        var type = part.getBeanClassName();
        return type != null && DOORS.stream().anyMatch(door -> type.startsWith("pro.supportmax." + door + "."));
    }
}
