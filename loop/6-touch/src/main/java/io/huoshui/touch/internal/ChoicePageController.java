package io.huoshui.touch.internal;

import io.huoshui.profile.Profile;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.choice.Choices;
import io.huoshui.touch.internal.ChoiceLinks.Read;
import io.huoshui.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The preference page: for customers, by a link of their own, without signing in. Looking changes nothing, since mail programs and link
 * scanners look at everything; a POST does, also the one a mail program sends by itself (RFC 8058).
 */
@Controller
class ChoicePageController {
    private static final String EVIDENCE = "preference-page";
    private static final String ONE_CLICK = "one-click";

    private final ChoiceLinks links;
    private final ChangeChoices choices;
    private final ChoicePage page;
    private final ChoiceThrottle throttle;
    private final InstantSource time;

    ChoicePageController(
            ChoiceLinks links, ChangeChoices choices, ChoicePage page, ChoiceThrottle throttle, DatabaseTime time) {
        this.links = links;
        this.choices = choices;
        this.page = page;
        this.throttle = throttle;
        this.time = time;
    }

    @GetMapping(ChoiceLinks.PATH + "{token}")
    @OpenToAll(because = "the signed link is the credential: it is one customer's and shows nothing but their choices")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return forPerson(
                token,
                request,
                visit -> answer(
                        HttpStatus.OK,
                        page.choices(choices.of(visit.person()), null, visit.language()),
                        visit.language()));
    }

    @PostMapping(ChoiceLinks.PATH + "{token}")
    @OpenToAll(
            because = "the signed link is the credential: it is one customer's and changes nothing but their choices")
    ResponseEntity<String> change(@PathVariable String token, HttpServletRequest request) {
        return forPerson(token, request, visit -> {
            Choices.Wanted wanted = wanted(request);
            ChoiceWords done = change(visit, request, wanted);
            Choices now = choices.of(choices.person(visit.person().id()).orElse(visit.person()));
            boolean isUnderWay = done == ChoiceWords.LATER && isSave(request);
            return answer(
                    HttpStatus.OK,
                    page.choices(isUnderWay ? now.with(wanted) : now, done, visit.language()),
                    visit.language());
        });
    }

    /** Somebody with a link of theirs. @param issue of the link, for the evidence */
    private record Visit(Profile person, String issue, Locale language) {
        String evidence(String how) {
            return how + "#" + issue;
        }
    }

    private ChoiceWords change(Visit visit, HttpServletRequest request, Choices.Wanted wanted) {
        if ("One-Click".equals(request.getParameter("List-Unsubscribe"))) {
            boolean done = choices.stop(visit.person(), "email", visit.evidence(ONE_CLICK));
            return done ? ChoiceWords.SAVED : ChoiceWords.LATER;
        }
        if ("stop".equals(request.getParameter("do"))) {
            boolean done = choices.stop(visit.person(), OptOut.ANY, visit.evidence(EVIDENCE));
            return done ? ChoiceWords.STOPPED : ChoiceWords.LATER;
        }
        boolean done = isSave(request) && choices.change(visit.person(), wanted, visit.evidence(EVIDENCE));
        return done ? ChoiceWords.SAVED : ChoiceWords.LATER;
    }

    private static boolean isSave(HttpServletRequest request) {
        return "save".equals(request.getParameter("do"));
    }

    private static Choices.Wanted wanted(HttpServletRequest request) {
        return new Choices.Wanted(
                ticked(request, ChoicePage.CHANNEL),
                !ticked(request, ChoicePage.SERVICE_BOX).isEmpty(),
                !ticked(request, ChoicePage.PERSONAL_BOX).isEmpty(),
                ticked(request, ChoicePage.TOPIC));
    }

    private ResponseEntity<String> forPerson(
            String token, HttpServletRequest request, Function<Visit, ResponseEntity<String>> serve) {
        Instant now = time.instant();
        Locale language = language(request);
        Read read = links.read(token, now);
        if (read instanceof Read.Of link) {
            if (throttle.isTooMuch("person " + link.person(), ChoiceThrottle.OF_LINK, now)) {
                return busy(language);
            }
            Optional<Profile> person = choices.person(link.person());
            if (person.isPresent()) {
                return serve.apply(new Visit(person.get(), link.issue(), language));
            }
        } else if (read instanceof Read.Expired) {
            return answer(
                    HttpStatus.GONE, page.sentence(ChoiceWords.WRONG_TITLE, ChoiceWords.EXPIRED, language), language);
        }
        return throttle.isTooMuch("address " + request.getRemoteAddr(), ChoiceThrottle.OF_WRONG, now)
                ? busy(language)
                : answer(
                        HttpStatus.NOT_FOUND,
                        page.sentence(ChoiceWords.WRONG_TITLE, ChoiceWords.WRONG, language),
                        language);
    }

    private ResponseEntity<String> busy(Locale language) {
        ResponseEntity<String> answer = answer(
                HttpStatus.TOO_MANY_REQUESTS, page.sentence(ChoiceWords.TITLE, ChoiceWords.BUSY, language), language);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "60")
                .body(answer.getBody());
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html, Locale language) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }

    /** As asked for on the page, else as the browser is set. */
    private static Locale language(HttpServletRequest request) {
        String asked = Optional.ofNullable(request.getParameter("lang")).orElse("");
        if (asked.equals("en") || asked.equals("zh")) {
            return ChoiceWords.language(asked);
        }
        return ChoiceWords.language(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
    }

    private static Set<String> ticked(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? Set.of() : Arrays.stream(values).collect(Collectors.toSet());
    }
}
