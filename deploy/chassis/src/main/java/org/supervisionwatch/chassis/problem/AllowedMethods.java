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

/** The methods that a path supports, for the {@code Allow} header that a 405 must have (RFC 9110, 15.5.6). Read from the resources on first use. */
@Singleton
class AllowedMethods {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;
    private volatile @Nullable List<ResourceMethod> methods;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record ResourceMethod(Pattern path, String method) {}

    SortedSet<String> at(String path) {
        SortedSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        for (ResourceMethod method : methods()) {
            if (method.path().matcher(normal(path)).matches()) {
                methods.add(method.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private List<ResourceMethod> methods() {
        List<ResourceMethod> known = methods;
        if (known == null) {
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .flatMap(bean -> methodsOf(bean.getBeanClass()).stream())
                    .toList();
            methods = known;
        }
        return known;
    }

    private static List<ResourceMethod> methodsOf(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        List<ResourceMethod> methods = new ArrayList<>();
        if (root != null) {
            for (Method method : resource.getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http != null) {
                        methods.add(new ResourceMethod(pattern(root, method.getAnnotation(Path.class)), http.value()));
                    }
                }
            }
        }
        return methods;
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
