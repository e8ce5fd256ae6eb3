package io.huoshui.seed.people;

import io.huoshui.profile.Profile;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Story;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A channel of the demo brand: nothing leaves this process, the brand's simulated customers get the message and answer in their own time.
 * Whoever is not one of them is never reached.
 */
public final class SimulatedPeople implements Channel {
    private final String id;
    private final String namespace;
    private final Face face;
    private final String before;
    private final Supplier<LocalDate> storyEnd;
    private final Answers answers;
    private final InstantSource time;
    private Map<String, Person> byAddress = Map.of();

    private SimulatedPeople(
            String id, Face face, String before, Supplier<LocalDate> storyEnd, Answers answers, InstantSource time) {
        this.id = id;
        this.namespace = face.namespace();
        this.face = face;
        this.before = before;
        this.storyEnd = storyEnd;
        this.answers = answers;
        this.time = time;
    }

    /** By WeCom. @param storyEnd the day the brand's year ends */
    public static SimulatedPeople byWeCom(Supplier<LocalDate> storyEnd, Answers answers, InstantSource time) {
        return new SimulatedPeople("wecom", Face.CONTACT, "", storyEnd, answers, time);
    }

    /** By what reaches a phone. @param id {@code sms} or {@code call} */
    public static SimulatedPeople byPhone(
            String id, Supplier<LocalDate> storyEnd, Answers answers, InstantSource time) {
        return new SimulatedPeople(id, Face.PHONE, "+86", storyEnd, answers, time);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<String> address(Profile person) {
        return person.identities().keySet().stream()
                .filter(each -> each.namespace().equals(namespace))
                .map(each -> each.value())
                .min(String::compareTo);
    }

    /** Told twice, they answer once. */
    @Override
    public boolean isIdempotent() {
        return true;
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public Delivery send(OutgoingMessage message, IdempotencyKey key) {
        Person person = people().get(message.address());
        Instant now = time.instant();
        if (person == null) {
            return new Delivery.Refused("simulated:nobody");
        }
        if (answers.hasLeft(person.number(), now)) {
            return new Delivery.Refused("simulated:not-a-contact");
        }
        Told told = new Told(key.text(), now, message.kind().isPromotional(), id, message.text());
        answers.await(Reactions.of(person, told, storyEnd.get()));
        return new Delivery.Sent("simulated");
    }

    private synchronized Map<String, Person> people() {
        if (byAddress.isEmpty()) {
            Map<String, Person> found = new HashMap<>();
            Story.people(Story.SEED, storyEnd.get()).forEach(each -> found.put(before + each.id(face), each));
            byAddress = Map.copyOf(found);
        }
        return byAddress;
    }
}
