package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.DrawnJourneys.Drawing;
import io.huoshui.journey.Programme;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.campaign.PlannedCampaigns.Planned;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is rehearsed: something that would have been decided at the beginning. */
sealed interface Subject {
    /** What it can be. */
    enum Kind {
        JOURNEY,
        CAMPAIGN,
        /** Nothing new but the caps: all that is in force is looked at. */
        CAPS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    Kind kind();

    /** Of the journey or the campaign; empty for caps. */
    String id();

    String name();

    /** Of the journey; of a campaign, how many decisions were taken about it; 0 for caps. */
    int version();

    boolean draft();

    /** What walks in it are told apart by; null: all of them count. */
    @Nullable
    String journey();

    /** What its touches are told apart by; null: all of them count. */
    @Nullable
    String programme();

    /** Whether a recorded decision is about it: then this one takes its place. */
    boolean isAbout(Event decision);

    /** What would have been said. */
    List<Said> said(Instant from, Brand brand);

    /** A fact of the system. @param id told apart by */
    record Said(String fact, String id, Instant at, Map<String, Object> properties) {}

    record OfJourney(Drawing drawing) implements Subject {
        @Override
        public Kind kind() {
            return Kind.JOURNEY;
        }

        @Override
        public String id() {
            return drawing.journey();
        }

        @Override
        public String name() {
            return drawing.name();
        }

        @Override
        public int version() {
            return drawing.version();
        }

        @Override
        public boolean draft() {
            return drawing.draft();
        }

        @Override
        public String journey() {
            return drawing.journey();
        }

        @Override
        public String programme() {
            return Programme.of(drawing.journey());
        }

        @Override
        public boolean isAbout(Event decision) {
            return decision.properties().text("journey").filter(id()::equals).isPresent();
        }

        /** The rules drawn into it, then itself. */
        @Override
        public List<Said> said(Instant from, Brand brand) {
            List<Said> all = new ArrayList<>();
            drawing.rules()
                    .forEach((id, rule) -> all.add(
                            new Said(SystemEvents.AUDIENCE_DEFINED, "rehearsal:" + id, from, hidden(id, rule))));
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("journey", id());
            said.put("version", version());
            said.put("name", name());
            said.put("definition", drawing.definition());
            said.put("by", BY);
            all.add(new Said(SystemEvents.JOURNEY_PUBLISHED, "rehearsal:journey", from, said));
            return all;
        }

        private static Map<String, Object> hidden(String id, Map<String, Object> rule) {
            return Map.of("audience", id, "name", id, "rule", rule, "exclude", List.of(), "version", 1, "by", BY);
        }
    }

    record OfCampaign(Planned planned) implements Subject {
        @Override
        public Kind kind() {
            return Kind.CAMPAIGN;
        }

        @Override
        public String id() {
            return planned.campaign();
        }

        @Override
        public String name() {
            return planned.name();
        }

        @Override
        public int version() {
            return planned.version();
        }

        @Override
        public boolean draft() {
            return false;
        }

        @Override
        public String journey() {
            return programme();
        }

        @Override
        public String programme() {
            return Campaign.PROGRAMME + planned.campaign();
        }

        @Override
        public boolean isAbout(Event decision) {
            return decision.properties().text("campaign").filter(id()::equals).isPresent();
        }

        /** Planned at the beginning; begun when its time of day comes round first. */
        @Override
        public List<Said> said(Instant from, Brand brand) {
            Instant begins = beginsAt(from, brand);
            Map<String, Object> plan = new LinkedHashMap<>(decided(1));
            plan.put("people", planned.people());
            plan.put("approvalAbove", planned.people());
            plan.put("startsAt", begins.toString());
            plan.put("plan", planned.plan());
            Map<String, Object> begin = new LinkedHashMap<>(decided(2));
            begin.put("version", 1);
            begin.put("audience", planned.audience());
            begin.put("definition", planned.definition());
            return List.of(
                    new Said(SystemEvents.CAMPAIGN_PLANNED, "rehearsal:planned", from, plan),
                    new Said(SystemEvents.CAMPAIGN_BEGUN, "rehearsal:begun", begins, begin));
        }

        private Map<String, Object> decided(int decision) {
            return Map.of("campaign", id(), "decision", decision, "name", name(), "by", BY);
        }

        private Instant beginsAt(Instant from, Brand brand) {
            Instant startsAt = planned.startsAt();
            if (startsAt == null) {
                return from;
            }
            LocalTime hour = startsAt.atZone(brand.zone()).toLocalTime();
            ZonedDateTime first = from.atZone(brand.zone()).with(hour);
            return (first.toInstant().isBefore(from) ? first.plusDays(1) : first).toInstant();
        }
    }

    record OfCaps() implements Subject {
        @Override
        public Kind kind() {
            return Kind.CAPS;
        }

        @Override
        public String id() {
            return "";
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public int version() {
            return 0;
        }

        @Override
        public boolean draft() {
            return false;
        }

        @Override
        public @Nullable String journey() {
            return null;
        }

        @Override
        public @Nullable String programme() {
            return null;
        }

        @Override
        public boolean isAbout(Event decision) {
            return false;
        }

        @Override
        public List<Said> said(Instant from, Brand brand) {
            return List.of();
        }
    }

    /** Who decides in a rehearsal. */
    String BY = "rehearsal";
}
