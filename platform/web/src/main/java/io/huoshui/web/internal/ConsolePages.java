package io.huoshui.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the console: its hashed files for ever, its one page for every address that is neither a file nor the API's, with this
 * response's nonce in it.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {
    static final String PAGE = "index.html";
    private static final String FILES = "classpath:/static/";
    private static final List<String> PROGRAMS = List.of("api", "v1", "v3", "p", "actuator", "callback", "error");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setUseLastModified(false) // a page kept by the browser would carry an old nonce
                .resourceChain(false)
                .addResolver(new PageForEveryAddress())
                .addTransformer(new Nonce());
    }

    /** The console routes in the browser, so its addresses all answer with the page. */
    static final class PageForEveryAddress extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null) {
                return file;
            }
            String first = path.split("/", 2)[0];
            boolean isFileName = path.substring(path.lastIndexOf('/') + 1).contains(".");
            return isFileName || PROGRAMS.contains(first) ? null : super.getResource(PAGE, location);
        }
    }

    static final class Nonce implements ResourceTransformer {
        @Override
        public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
                throws IOException {
            if (!PAGE.equals(resource.getFilename())) {
                return resource;
            }
            String page = resource.getContentAsString(StandardCharsets.UTF_8)
                    .replace("__CSP_NONCE__", String.valueOf(request.getAttribute(SafetyHeaders.NONCE)));
            return new TransformedResource(resource, page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
