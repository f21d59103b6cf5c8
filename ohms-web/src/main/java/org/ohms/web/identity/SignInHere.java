package org.ohms.web.identity;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.password.PasswordRefusal;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.Browser;
import org.ohms.identity.signin.MySecondFactors;
import org.ohms.identity.signin.PasskeySignIn;
import org.ohms.identity.signin.SecondStep;
import org.ohms.identity.signin.SecondStepNeeded;
import org.ohms.identity.signin.SignIn;
import org.ohms.identity.signin.SignInAgain;
import org.ohms.identity.signin.SignInRefusal;
import org.ohms.identity.signin.SignInStep;
import org.ohms.identity.signin.SignedIn;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.Language;
import org.ohms.web.shared.RefusalTexts;

/**
 * Signing in at the page one is at, step by step: after a quiet time, and when something asks once more who sits there. The
 * page stays as it is; {@code again.js} shows the steps. What is judged, counted and written is what the doors' own pages do.
 */
@WebServlet("/login/here")
public class SignInHere extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 32 * 1024;

    /** A question to a passkey waits where the views wait: it belongs to this browser, and is answered once. */
    private static final String QUESTION = PasskeyQuestion.class.getName();

    @Inject
    transient SignIn signIn;

    @Inject
    transient SecondStep second;

    @Inject
    transient PasskeySignIn passkeys;

    @Inject
    transient SignInAgain again;

    @Inject
    transient MySecondFactors factors;

    @Inject
    transient Threshold threshold;

    @Inject
    transient RefusalTexts texts;

    @Inject
    transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try (var reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            write(answer(new Said(reader.readObject()), request, response), response);
        } catch (JsonException | IllegalArgumentException | ClassCastException notOurs) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (DomainException refused) {
            write(sentence(refused), response);
        } catch (EJBException unreachable) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** What the page sent. */
    private record Said(JsonObject fields) {
        String step() {
            return fields.getString("step", "");
        }

        String value() {
            return fields.getString("value", "");
        }

        UUID id() {
            return UUID.fromString(fields.getString("id", ""));
        }
    }

    private JsonObjectBuilder answer(Said said, HttpServletRequest request, HttpServletResponse response) {
        var browser = threshold.browser(request);
        return switch (said.step()) {
            case "password" -> afterPassword(signIn.here(said.value(), browser), browser, request, response);
            case "code" -> letIn(second.withCode(proof(said, request, browser)), browser, request, response);
            case "paper" -> letIn(second.withRecoveryCode(proof(said, request, browser)), browser, request, response);
            case "ask" -> ask(passkeys.askSecond(halfWay(request, browser), said.id(), browser), request);
            case "passkey" ->
                letIn(
                        passkeys.signInSecond(passkey(said, request), halfWay(request, browser), said.id(), browser),
                        browser,
                        request,
                        response);
            case "ask-again" -> askAgain(request);
            case "again" -> renewed(again.withPassword(new SignInAgain.Proof(said.value())), request, response);
            case "again-passkey" -> renewed(again.withPasskey(passkey(said, request)), request, response);
            default -> throw new IllegalArgumentException("no such step");
        };
    }

    private JsonObjectBuilder afterPassword(
            SignInStep step, Browser browser, HttpServletRequest request, HttpServletResponse response) {
        if (step instanceof SignedIn signedIn) {
            return letIn(signedIn, browser, request, response);
        }
        var half = (SecondStepNeeded) step;
        DoorCookies.halfWayAt(browser.door()).give(half.token(), response);
        if (half.setUp()) {
            return Json.createObjectBuilder().add("go", "/login/set-up");
        }
        var way = second.look(half.token(), browser).orElseThrow(SignInHere::beginAgain);
        return Json.createObjectBuilder()
                .add(
                        "second",
                        Json.createObjectBuilder()
                                .add("id", way.id().toString())
                                .add("app", way.factors().hasAuthenticator())
                                .add("passkey", way.factors().passkeys() > 0));
    }

    private JsonObjectBuilder letIn(
            SignedIn signedIn, Browser browser, HttpServletRequest request, HttpServletResponse response) {
        threshold.letIn(signedIn, request, response);
        DoorCookies.halfWayAt(browser.door()).takeBack(response);
        return Json.createObjectBuilder().add("in", signedIn.account().toString());
    }

    private JsonObjectBuilder renewed(SecretToken session, HttpServletRequest request, HttpServletResponse response) {
        threshold.renew(session, request, response);
        return Json.createObjectBuilder().add("in", true);
    }

    private JsonObjectBuilder askAgain(HttpServletRequest request) {
        return factors.state().factors().passkeys() > 0 ? ask(again.ask(), request) : Json.createObjectBuilder();
    }

    private static JsonObjectBuilder ask(PasskeyQuestion question, HttpServletRequest request) {
        request.getSession().setAttribute(QUESTION, question);
        return Json.createObjectBuilder().add("question", question.asked());
    }

    private static PasskeySignIn.Answer passkey(Said said, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(QUESTION) instanceof PasskeyQuestion question)) {
            throw beginAgain();
        }
        session.removeAttribute(QUESTION);
        return new PasskeySignIn.Answer(question, said.value());
    }

    private static SecondStep.Proof proof(Said said, HttpServletRequest request, Browser browser) {
        return new SecondStep.Proof(halfWay(request, browser), said.id(), said.value(), browser);
    }

    private static SecretToken halfWay(HttpServletRequest request, Browser browser) {
        return DoorCookies.halfWayAt(browser.door()).in(request).orElseThrow(SignInHere::beginAgain);
    }

    private static DomainException beginAgain() {
        return DomainException.notFound(SignInRefusal.BEGIN_AGAIN);
    }

    /** A refusal as the page says it; where the steps begin anew, it says that too. */
    private JsonObjectBuilder sentence(DomainException refused) {
        var words = refused.refusals().stream().map(this::words).collect(Collectors.joining(" "));
        return Json.createObjectBuilder()
                .add("refused", words)
                .add("begin", refused.kind() == DomainException.Kind.NOT_FOUND)
                .add(
                        "out",
                        refused.refusals().stream()
                                .anyMatch(refusal -> refusal.code().equals(CommonRefusal.NOT_ALLOWED.code())));
    }

    private String words(Refusal refusal) {
        return refusal.code().equals(SignInRefusal.NOT_RECOGNISED.code())
                ? texts.of(Refusal.of(PasswordRefusal.NOT_THE_CURRENT_ONE), language.now())
                : texts.of(refusal, language.now());
    }

    private static void write(JsonObjectBuilder answer, HttpServletResponse response) throws IOException {
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
