package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Brand;
import io.huoshui.base.Reason;
import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.Experiments;
import io.huoshui.experiment.Holdout;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.Reach;
import io.huoshui.journey.campaign.CampaignPlan;
import io.huoshui.journey.content.Template;
import io.huoshui.journey.content.Variables;
import io.huoshui.journey.internal.campaign.CampaignViews.ReachView;
import io.huoshui.journey.internal.campaign.CampaignViews.ReachWhy;
import io.huoshui.journey.internal.campaign.CampaignViews.SampleView;
import io.huoshui.journey.internal.campaign.CampaignViews.Why;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.audience.HiddenAudiences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What a campaign would do if it began now: how many people, who is left alone, who cannot be reached, what some would read. */
final class PreviewCampaign {
    /** Of larger audiences so many are asked, spread evenly. */
    private static final int ASKED_MAX = 2_000;

    private static final int SAMPLES = 6;

    private final HiddenAudiences audiences;
    private final Holdouts holdouts;
    private final Experiments experiments;
    private final Profiles profiles;
    private final PersonRows rows;
    private final Optional<Reach> reach;
    private final Brand brand;

    PreviewCampaign(
            HiddenAudiences audiences,
            Holdouts holdouts,
            Experiments experiments,
            Profiles profiles,
            PersonRows rows,
            Optional<Reach> reach,
            Brand brand) {
        this.audiences = audiences;
        this.holdouts = holdouts;
        this.experiments = experiments;
        this.profiles = profiles;
        this.rows = rows;
        this.reach = reach;
        this.brand = brand;
    }

    /** @param pieces people of each piece */
    record Preview(
            long people,
            long heldOut,
            long told,
            List<Long> pieces,
            long wordless,
            @Nullable ReachView reach,
            List<SampleView> samples) {}

    long people(ReadPlan.Read read) {
        return audiences.people(read.rule(read.plan().audience())).getLongCardinality();
    }

    /** @param programme whose holdout it is */
    Preview of(String programme, ReadPlan.Read read) {
        CampaignPlan plan = read.plan();
        RoaringBitmap people = audiences.people(read.rule(plan.audience()));
        Map<String, RoaringBitmap> groups = new HashMap<>();
        plan.pieces().stream()
                .map(CampaignPlan.Piece::group)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(each -> groups.put(each, audiences.people(read.rule(each))));
        List<Holdout> leftAlone =
                holdouts.of(programme, plan.holdout(), plan.kind().isPromotional());
        List<RoaringBitmap> byPiece =
                plan.pieces().stream().map(each -> new RoaringBitmap()).toList();
        RoaringBitmap told = new RoaringBitmap();
        long heldOut = 0;
        for (int person : people) {
            if (leftAlone.stream().anyMatch(each -> each.holds(person))) {
                heldOut++;
            } else {
                Words words = words(plan, person, groups);
                if (words.index() >= 0) {
                    byPiece.get(words.index()).add(person);
                    told.add(person);
                }
            }
        }
        long all = people.getLongCardinality();
        long count = told.getLongCardinality();
        Map<Integer, Profile> asked = profiles.find(spread(told, ASKED_MAX));
        Map<Integer, Reason> not = reach.map(
                        each -> each.unreachable(plan.channel(), plan.kind(), plan.theme(), asked.values()))
                .orElse(Map.of());
        return new Preview(
                all,
                heldOut,
                count,
                byPiece.stream().map(RoaringBitmap::getLongCardinality).toList(),
                all - heldOut - count,
                reach.isEmpty() ? null : reached(asked.size(), not),
                samples(plan, byPiece, groups, asked, not));
    }

    /** @param index of the piece meant for somebody; -1 for none */
    private record Words(int index, @Nullable String variant) {}

    private Words words(CampaignPlan plan, int person, Map<String, RoaringBitmap> groups) {
        String variant = Optional.ofNullable(plan.experiment())
                .flatMap(experiments::find)
                .filter(each -> each.isRunning() && each.part().contains(each.layerBucketOf(person)))
                .map(each -> variant(each, person))
                .orElse(null);
        return new Words(
                plan.pieceFor(
                                variant,
                                group -> groups.getOrDefault(group, new RoaringBitmap())
                                        .contains(person))
                        .map(plan.pieces()::indexOf)
                        .orElse(-1),
                variant);
    }

    private static String variant(Experiment experiment, int person) {
        return experiment.pick(person).id();
    }

    private static ReachView reached(int asked, Map<Integer, Reason> not) {
        Map<String, ReachWhy> reasons = new TreeMap<>();
        not.values()
                .forEach(each -> reasons.merge(
                        each.name(),
                        new ReachWhy(Why.of(each), 1),
                        (one, two) -> new ReachWhy(one.why(), one.people() + 1)));
        return new ReachView(asked, asked - (long) not.size(), reasons);
    }

    private List<SampleView> samples(
            CampaignPlan plan,
            List<RoaringBitmap> byPiece,
            Map<String, RoaringBitmap> groups,
            Map<Integer, Profile> asked,
            Map<Integer, Reason> not) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int round = 0; round < SAMPLES && chosen.size() < SAMPLES; round++) {
            for (RoaringBitmap each : byPiece) {
                int skip = round;
                asked.keySet().stream()
                        .filter(each::contains)
                        .sorted()
                        .skip(skip)
                        .findFirst()
                        .filter(person -> chosen.size() < SAMPLES)
                        .ifPresent(chosen::add);
            }
        }
        Map<Integer, PersonRow> names = rows.rows(chosen);
        return chosen.stream()
                .filter(names::containsKey)
                .map(person -> sample(
                        plan,
                        words(plan, person, groups),
                        Objects.requireNonNull(asked.get(person)),
                        Objects.requireNonNull(names.get(person)),
                        not.get(person)))
                .toList();
    }

    private SampleView sample(
            CampaignPlan plan, Words words, Profile person, PersonRow row, @Nullable Reason unreachable) {
        var content = plan.pieces().get(words.index()).content();
        Set<String> missing = new LinkedHashSet<>();
        return new SampleView(
                row,
                words.index(),
                words.variant(),
                unreachable == null ? null : Why.of(unreachable),
                render(content.title(), person, row, missing),
                render(content.text(), person, row, missing),
                render(content.url(), person, row, missing),
                List.copyOf(missing));
    }

    /** A coupon's own words stand for themselves: there is no coupon yet. */
    private @Nullable String render(@Nullable String text, Profile person, PersonRow row, Set<String> missing) {
        if (text == null) {
            return null;
        }
        Template.Rendered rendered = Template.of(text).render(name -> {
            if (name.startsWith(Variables.COUPON)) {
                return Optional.of("‹" + name + "›");
            }
            Optional<String> value = Variables.ofPerson(name, person, brand);
            return name.equals("name") ? value.map(known -> row.name()) : value;
        });
        missing.addAll(rendered.missing());
        return rendered.text().orElse(null);
    }

    private static List<Integer> spread(RoaringBitmap people, int most) {
        long all = people.getLongCardinality();
        int some = (int) Math.min(most, all);
        List<Integer> found = new ArrayList<>(some);
        for (long i = 0; i < some; i++) {
            found.add(people.select((int) (i * all / some)));
        }
        return found;
    }
}
