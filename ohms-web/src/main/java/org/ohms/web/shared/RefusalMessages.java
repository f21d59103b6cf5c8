package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Puts each reason of a refusal where it belongs on the page: beside the input it names, else above the form. */
@ApplicationScoped
public class RefusalMessages {
    @Inject
    RefusalTexts texts;

    void show(DomainException refused, FacesContext faces) {
        if (AgainFirst.isAsked(refused)) {
            AgainFirst.lead(faces);
            return;
        }
        var locale = faces.getViewRoot().getLocale();
        var forPatients = faces.getViewRoot().getViewId().startsWith("/portal/");
        for (var refusal : refused.refusals()) {
            var text = forPatients ? texts.forPatients(refusal, locale) : texts.of(refusal, locale);
            var input = input(refusal, faces);
            faces.addMessage(
                    input.map(found -> found.getClientId(faces)).orElse(null),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
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
        return find(faces.getViewRoot(), id);
    }

    /** Looks through the tree itself, not through its visits: those would make lists keep their rows of before. */
    private static Optional<UIComponent> find(UIComponent from, String id) {
        if (from instanceof EditableValueHolder && id.equals(from.getId())) {
            return Optional.of(from);
        }
        for (var inside = from.getFacetsAndChildren(); inside.hasNext(); ) {
            var found = find(inside.next(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
