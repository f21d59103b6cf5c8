package org.ohms.web.shared;

import jakarta.annotation.Priority;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;

/** Turns what a use case refused during an action into messages; a refusal while a page is only shown stays an error page. */
@ShowsRefusals
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RefusalsOnPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RefusalMessages messages;

    @AroundInvoke
    @Nullable
    Object translate(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (DomainException refused) {
            var faces = FacesContext.getCurrentInstance();
            if (faces == null || !isAction(faces) || mustAnswer(call)) {
                throw refused;
            }
            messages.show(refused, faces);
            return null;
        }
    }

    private static boolean isAction(FacesContext faces) {
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** A method that hands out a number or a yes cannot hand out nothing. */
    private static boolean mustAnswer(InvocationContext call) {
        var type = call.getMethod().getReturnType();
        return type.isPrimitive() && type != void.class;
    }
}
