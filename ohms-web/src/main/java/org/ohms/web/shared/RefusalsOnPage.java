package org.ohms.web.shared;

import jakarta.annotation.Priority;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Turns what a use case refused during an action into messages; a refusal while a page is only shown stays an error page. */
@ShowsRefusals
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RefusalsOnPage {
    @Inject
    RefusalTexts texts;

    @AroundInvoke
    @Nullable
    Object translate(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (DomainException refused) {
            var faces = FacesContext.getCurrentInstance();
            if (faces == null
                    || !isAction(faces)
                    || call.getMethod().getReturnType().isPrimitive()
                            && call.getMethod().getReturnType() != void.class) {
                throw refused;
            }
            show(refused, faces);
            return null;
        }
    }

    private static boolean isAction(FacesContext faces) {
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    void show(DomainException refused, FacesContext faces) {
        var locale = faces.getViewRoot().getLocale();
        for (var refusal : refused.refusals()) {
            var text = texts.of(refusal, locale);
            var input = input(refusal, faces);
            faces.addMessage(
                    input.map(found -> found.getClientId(faces)).orElse(null),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            input.filter(EditableValueHolder.class::isInstance)
                    .map(EditableValueHolder.class::cast)
                    .ifPresent(holder -> holder.setValid(false));
        }
        faces.validationFailed();
    }

    /** The input whose id is the name of the field in the request; {@code address.city} is looked for as {@code address_city}. */
    private static Optional<UIComponent> input(Refusal refusal, FacesContext faces) {
        var field = refusal.field();
        if (field == null) {
            return Optional.empty();
        }
        var id = field.replace('.', '_').replace('[', '_').replace("]", "");
        var found = new AtomicReference<@Nullable UIComponent>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof EditableValueHolder && id.equals(component.getId())) {
                found.set(component);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found.get());
    }
}
