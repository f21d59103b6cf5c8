package org.ohms.web.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.catcher.MessageCatcher;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** One message a demonstration hospital would have sent, as its receiver would read it. */
@Named
@RequestScoped
@ShowsRefusals
public class CaughtMessageView {
    @Inject
    MessageCatcher catcher;

    private @Nullable String id;
    private MessageCatcher.@Nullable Caught message;

    /** Reads the message the address names; there must be one. */
    public void load() {
        message = UrlValues.required(UrlValues.id(id).flatMap(catcher::one));
    }

    public MessageCatcher.@Nullable Caught getMessage() {
        return message;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
