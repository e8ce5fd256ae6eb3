package io.huoshui.segment.internal.rule;

import io.huoshui.event.Events;
import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.segment.rule.SelectorForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the rule language, put together. */
@Configuration(proxyBeanMethods = false)
public class RuleConfiguration {
    @Bean
    NamesInUse namesInUse(MembershipHomes homes) {
        return new NamesInUse(homes.tags(), homes.audiences());
    }

    @Bean
    SelectorForm selectorForm() {
        return new SelectorJson();
    }

    @Bean
    CollectWords collectWords(Events log, NamesInUse names) {
        return new CollectWords(log, names);
    }
}
