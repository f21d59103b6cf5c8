package org.ohms.house;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the hospital when the first class asks for it, and closes it after the last test of the run. */
class OpenHospitalExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace HOUSE = Namespace.create("org.ohms.house");

    @Override
    public void beforeAll(ExtensionContext context) {
        hospital(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Hospital.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return hospital(context);
    }

    static Hospital hospital(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, HOUSE)
                .getOrComputeIfAbsent("open", key -> new Opened(Hospital.open("hospital")), Opened.class)
                .hospital();
    }

    private record Opened(Hospital hospital) implements CloseableResource {
        @Override
        public void close() {
            hospital.close();
        }
    }
}
