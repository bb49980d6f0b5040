package org.supervisionwatch.chassis.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which methods an address takes, read from the resources once it is asked: a 405 must say it (RFC 9110, 15.5.6). */
@Singleton
class AllowedMethods {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;
    private volatile @Nullable List<ResourceMethod> doors;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record ResourceMethod(Pattern path, String method) {}

    SortedSet<String> at(String path) {
        SortedSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        for (ResourceMethod door : doors()) {
            if (door.path().matcher(normal(path)).matches()) {
                methods.add(door.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private List<ResourceMethod> doors() {
        List<ResourceMethod> known = doors;
        if (known == null) {
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .flatMap(bean -> doorsOf(bean.getBeanClass()).stream())
                    .toList();
            doors = known;
        }
        return known;
    }

    private static List<ResourceMethod> doorsOf(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        List<ResourceMethod> doors = new ArrayList<>();
        if (root != null) {
            for (Method method : resource.getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http != null) {
                        doors.add(new ResourceMethod(pattern(root, method.getAnnotation(Path.class)), http.value()));
                    }
                }
            }
        }
        return doors;
    }

    private static Pattern pattern(Path root, @Nullable Path own) {
        String template = normal(root.value() + (own == null ? "" : "/" + own.value()));
        StringBuilder regex = new StringBuilder();
        int end = 0;
        for (var found : PLACEHOLDER.matcher(template).results().toList()) {
            regex.append(Pattern.quote(template.substring(end, found.start()))).append("[^/]+");
            end = found.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }

    private static String normal(String path) {
        String slashed = ("/" + path).replaceAll("/+", "/");
        return slashed.endsWith("/") && slashed.length() > 1 ? slashed.substring(0, slashed.length() - 1) : slashed;
    }
}
