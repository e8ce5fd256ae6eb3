package io.huoshui.run.safety;

import io.huoshui.web.Needs;
import io.huoshui.web.OpenToAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route the router knows, with what it asks for. */
record Routes(List<Route> all) {
    /** @param needs the permission, {@code open}, or {@code nothing} for a route somebody forgot to annotate */
    record Route(String method, String path, String needs) {
        /** An address of this route that exists nowhere. */
        String anAddress() {
            return path.replaceAll("\\{[^}]+}", "0");
        }
    }

    static Routes of(ApplicationContext context) {
        List<Route> routes = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, method) -> add(routes, info, method));
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return new Routes(routes);
    }

    private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod method) {
        if (!method.getBeanType().getName().startsWith("io.huoshui.")) {
            return; // springdoc's, decided by address
        }
        for (String path :
                Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues()) {
            for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                routes.add(new Route(verb.name(), path, needs(method)));
            }
        }
    }

    private static String needs(HandlerMethod method) {
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return "open";
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        return needs == null ? "nothing" : needs.value().name();
    }

    Map<String, List<Route>> byNeed() {
        return all.stream().collect(java.util.stream.Collectors.groupingBy(Route::needs));
    }
}
