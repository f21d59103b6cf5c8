package org.ohms.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Ties hint and error of {@code ohms:field} to their control, so that a screen reader says them: the hint's id is the
 * control's id and "Hint", the error's the control's id and "Error".
 */
public class FieldDescriptions implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var input = (UIInput) event.getSource();
        var field = fieldAround(input);
        if (field == null) {
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var described = new ArrayList<String>();
        for (var child : field.getChildren()) {
            if (child.isRendered() && (input.getId() + "Hint").equals(child.getId())) {
                described.add(child.getClientId(faces));
            }
        }
        var wrong = !input.isValid()
                || !faces.getMessageList(input.getClientId(faces)).isEmpty();
        if (wrong) {
            described.add(input.getClientId(faces) + "Error");
        }
        var attributes = input.getPassThroughAttributes(true);
        if (described.isEmpty()) {
            attributes.remove("aria-describedby");
        } else {
            attributes.put("aria-describedby", String.join(" ", described));
        }
        if (wrong) {
            attributes.put("aria-invalid", "true");
        } else {
            attributes.remove("aria-invalid");
        }
    }

    private static @Nullable UIComponent fieldAround(UIComponent input) {
        var around = input.getParent();
        for (var level = 0; level < 3 && around != null; level++) {
            if (around.getAttributes().containsKey("ohmsField")) {
                return around;
            }
            around = around.getParent();
        }
        return null;
    }
}
