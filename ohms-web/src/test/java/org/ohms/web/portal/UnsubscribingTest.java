package org.ohms.web.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.session.SecretToken;
import org.ohms.messaging.reply.Replies;
import org.ohms.messaging.reply.ReplyRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.Doors;

@DisplayName("A mail program that ends mails of a kind")
class UnsubscribingTest {
    private static final String LINK = SecretToken.fresh().reveal();

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final Replies replies = mock(Replies.class);
    private final Doors doors = mock(Doors.class);
    private final Unsubscribing servlet = new Unsubscribing();

    @BeforeEach
    void atTheDoorOfPatients() {
        servlet.replies = replies;
        servlet.doors = doors;
        when(doors.of(request)).thenReturn(Optional.of(Door.PATIENTS));
        when(request.getContextPath()).thenReturn("");
        when(request.getParameter("link")).thenReturn(LINK);
        says("One-Click");
    }

    @Test
    @DisplayName("is answered at once, without being led elsewhere")
    void isAnsweredAtOnce() throws Exception {
        servlet.doPost(request, response);

        verify(replies).unsubscribe(LINK);
        verify(response).setStatus(HttpServletResponse.SC_OK);
        verify(response, never()).sendRedirect(any());
    }

    @Test
    @DisplayName("ends nothing when it does not say that it means it")
    void hasToSayIt() {
        says(null);

        servlet.doPost(request, response);

        verify(replies, never()).unsubscribe(any());
        verify(response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }

    @Test
    @DisplayName("ends nothing with a body that is no form")
    void sendsAForm() {
        when(request.getParameter("List-Unsubscribe")).thenThrow(new IllegalStateException());

        assertThatCode(() -> servlet.doPost(request, response)).doesNotThrowAnyException();

        verify(response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }

    @Test
    @DisplayName("is told that a link is none of ours, or too old")
    void isToldWhy() {
        doThrow(DomainException.notFound(ReplyRefusal.UNKNOWN_LINK))
                .when(replies)
                .unsubscribe(LINK);
        servlet.doPost(request, response);
        verify(response).setStatus(HttpServletResponse.SC_NOT_FOUND);

        doThrow(DomainException.refused(ReplyRefusal.EXPIRED_LINK))
                .when(replies)
                .unsubscribe(LINK);
        servlet.doPost(request, response);
        verify(response).setStatus(HttpServletResponse.SC_GONE);
    }

    @Test
    @DisplayName("finds nothing at the door of staff")
    void findsNothingAtTheDoorOfStaff() throws Exception {
        when(doors.of(request)).thenReturn(Optional.of(Door.STAFF));

        servlet.doPost(request, response);

        verify(replies, never()).unsubscribe(any());
        verify(response).setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    @Test
    @DisplayName("that only opens the address is led to the page with the button, and nothing happens")
    void openingDoesNothing() throws Exception {
        servlet.doGet(request, response);

        verify(response).sendRedirect("/answer?link=" + LINK);
        verify(replies, never()).unsubscribe(any());
    }

    @Test
    @DisplayName("that opens an address which is no link of ours is led there without it")
    void carriesNothingStrange() throws Exception {
        when(request.getParameter("link")).thenReturn("x\r\nSet-Cookie: planted=1");

        servlet.doGet(request, response);

        verify(response).sendRedirect("/answer?link=");
    }

    private void says(@Nullable String word) {
        when(request.getParameter("List-Unsubscribe")).thenReturn(word);
    }
}
