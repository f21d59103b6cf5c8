package org.ohms.messaging.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.messaging.phone.Phones;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Everybody says by which ways they are told what. It needs no permission: it is their own, whatever their roles; without a
 * sign-in the answer is a refusal.
 */
@Stateless
@PermitAll
public class MyNotificationWishes {
    @Inject
    NotificationWishes wishes;

    @Inject
    Phones phones;

    @Inject
    CurrentActor current;

    /** One for each topic. */
    public List<NotificationWish> mine() {
        return wishes.all(current.account());
    }

    /**
     * From now on it is done so.
     *
     * @throws DomainException INVALID for a topic that is told neither in the page nor by e-mail: nothing is told in silence, and a
     *     browser or a phone may be gone at any time; INVALID for text messages without a number they go to
     */
    public void change(List<NotificationWish> wanted) {
        var account = current.account();
        if (wanted.stream().anyMatch(wish -> !wish.page() && !wish.mail())) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("wishes"));
        }
        if (wanted.stream().anyMatch(NotificationWish::sms)
                && phones.reached(account).isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("phone"));
        }
        wanted.forEach(wish -> wishes.keep(account, wish));
    }
}
