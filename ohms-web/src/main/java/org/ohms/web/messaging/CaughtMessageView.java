package org.ohms.web.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.catcher.MessageCatcher;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;

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
        message = Optional.ofNullable(id)
                .flatMap(CaughtMessageView::uuid)
                .flatMap(catcher::one)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
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
