package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Scenario;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scans a channel code, is added as a contact, is greeted; some answer. */
public final class Joins implements Scenario {
    private static final List<String> ADVISORS = List.of("许知夏", "周晚晴", "陈星野", "沈南乔", "林时雨");
    private static final List<String> HELLOS =
            List.of("你好，想领新人礼", "在的，想问下敏感肌用哪款", "包裹里的卡怎么用", "谢谢", "想看看精华", "门店几点关门呀");

    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        if (person.kind() != Person.Kind.CONTACT) {
            return;
        }
        Set<Face> contact = EnumSet.of(Face.CONTACT);
        Set<Face> known = person.hasUnionid() ? EnumSet.of(Face.CONTACT, Face.UNION) : contact;
        Instant at = person.appearsAt();
        String advisor = dice.pick(ADVISORS);
        Map<String, Object> code = Diary.of(
                "channel_code",
                person.source().code(),
                "source",
                person.source().zh(),
                "staff",
                advisor);
        diary.track("Channel Code Scanned", at.minusSeconds(dice.between(8, 90)), contact, code);
        diary.track("Contact Added", at, known, code);
        diary.identify(
                at.plusSeconds(1),
                known,
                Diary.of(
                        "name", person.name(),
                        "gender", person.woman() ? "女" : "男",
                        "city", person.city(),
                        "source", person.source().zh(),
                        "advisor", advisor));
        diary.track("Message Delivered", at.plusSeconds(3), contact, Diary.of("content", "welcome"));
        if (dice.chance(0.38)) {
            diary.track(
                    "Message Received",
                    at.plusSeconds(dice.between(30, 5_000)),
                    contact,
                    Diary.of("text", dice.pick(HELLOS), "staff", advisor));
        }
    }
}
