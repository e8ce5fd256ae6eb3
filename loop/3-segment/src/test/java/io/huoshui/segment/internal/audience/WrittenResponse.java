package io.huoshui.segment.internal.audience;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;

/** A response that only keeps what is written into it. */
final class WrittenResponse {
    private final StringWriter text = new StringWriter();

    HttpServletResponse response() {
        PrintWriter writer = new PrintWriter(text);
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> method.getName().equals("getWriter") ? writer : null);
    }

    String text() {
        return text.toString();
    }
}
