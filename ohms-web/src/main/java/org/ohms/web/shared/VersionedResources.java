package org.ohms.web.shared;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Our own resources carry a sum of their content in the address, so a browser may keep them for ever and still sees every change. */
public class VersionedResources extends ResourceHandlerWrapper {
    private final Map<String, String> sums = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), library);
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType), library);
    }

    private @Nullable Resource versioned(@Nullable Resource found, @Nullable String library) {
        if (found == null || library == null || !library.equals("ohms") && !library.equals("primefaces-ohms")) {
            return found;
        }
        return new ResourceWrapper(found) {
            @Override
            public String getRequestPath() {
                var path = super.getRequestPath();
                var plain = path.replaceAll("&v=[^&]*", "");
                return plain + "&v=" + sums.computeIfAbsent(library + "/" + getResourceName(), name -> sum(found));
            }
        };
    }

    private static String sum(Resource resource) {
        try (var content = resource.getInputStream()) {
            var crc = new CRC32();
            crc.update(content.readAllBytes());
            return Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
