package io.huoshui.journey;

import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.segment.internal.rule.SelectorJson;

/** Journeys of the tests, drawn in their JSON form; apostrophes stand for quotes. */
public final class Drawn {
    public static final JourneyJson JSON = new JourneyJson(new SelectorJson());

    /** Every kind of node, trigger, wait and rule. */
    public static final String EVERYTHING = """
        {'nodes': [
          {'id': 'bought', 'type': 'entry', 'name': '下单', 'trigger': {'type': 'event', 'selector': {'event': 'Order Completed',
             'where': [{'property': 'total', 'test': {'type': 'compare', 'how': 'at-least', 'with': 100}}]}}, 'next': 'wait'},
          {'id': 'came', 'type': 'entry', 'trigger': {'type': 'audience-entered', 'audience': 'silent', 'present': true}, 'next': 'wait'},
          {'id': 'left', 'type': 'entry', 'trigger': {'type': 'audience-left', 'audience': 'vip'}, 'next': 'wait'},
          {'id': 'birthday', 'type': 'entry', 'trigger': {'type': 'date', 'trait': 'birthday', 'days': -3, 'at': '10:00', 'yearly': true}, 'next': 'wait'},
          {'id': 'asked', 'type': 'entry', 'trigger': {'type': 'manual'}, 'next': 'wait'},
          {'id': 'brought', 'type': 'entry', 'trigger': {'type': 'import', 'batch': 'b1'}, 'next': 'wait'},
          {'id': 'wait', 'type': 'wait', 'until': {'type': 'duration', 'duration': 'PT2H'}, 'next': 'hour'},
          {'id': 'hour', 'type': 'wait', 'until': {'type': 'time', 'at': '10:00', 'days': ['monday', 'friday']}, 'next': 'date'},
          {'id': 'date', 'type': 'wait', 'until': {'type': 'date', 'trait': 'renewal', 'days': 1, 'at': '09:00', 'yearly': false},
             'next': 'for', 'missed': 'for'},
          {'id': 'for', 'type': 'wait-for', 'for': {'type': 'event', 'selector': {'event': 'Product Viewed'}}, 'atMost': 'P3D',
             'next': 'belongs', 'timeout': 'belongs'},
          {'id': 'belongs', 'type': 'wait-for', 'for': {'type': 'audience', 'audience': 'vip'}, 'atMost': 'P1D', 'next': 'branch', 'timeout': 'branch'},
          {'id': 'branch', 'type': 'branch', 'arms': [{'audience': 'vip', 'next': 'split'}], 'otherwise': 'exit'},
          {'id': 'split', 'type': 'split', 'experiment': 'reason', 'arms': [{'variant': 'a', 'next': 'coupon'}, {'variant': 'b', 'next': 'touch'}],
             'otherwise': 'touch'},
          {'id': 'coupon', 'type': 'coupon', 'pool': '199-50', 'next': 'offer', 'none': 'touch'},
          {'id': 'offer', 'type': 'touch', 'kind': 'promotional', 'channel': 'wecom', 'content': {'title': '券', 'text': '{{name}} {{coupon.code}}',
             'url': 'https://shop.example/{{coupon.code}}'}, 'expires': 'P1D', 'next': 'touch'},
          {'id': 'touch', 'type': 'touch', 'kind': 'service', 'channel': 'email', 'content': {'text': '您好'}, 'next': 'tag'},
          {'id': 'tag', 'type': 'tag', 'tag': 'cared-for', 'given': false, 'next': 'staff'},
          {'id': 'staff', 'type': 'staff', 'title': '回访', 'text': '问问 {{name}}', 'within': 'PT4H', 'next': 'hook'},
          {'id': 'hook', 'type': 'webhook', 'url': 'https://erp.example/in', 'text': '{}', 'next': 'start'},
          {'id': 'start', 'type': 'start', 'journey': 'other', 'next': 'stop'},
          {'id': 'stop', 'type': 'stop', 'journey': 'third', 'next': 'goal'},
          {'id': 'goal', 'type': 'goal'},
          {'id': 'exit', 'type': 'exit', 'name': '结束'}],
         'reentry': {'type': 'after', 'pause': 'P30D'},
         'exits': [{'type': 'event', 'selector': {'event': 'Complaint Raised'}}, {'type': 'audience', 'audience': 'gone'}],
         'aim': {'what': {'type': 'event', 'selector': {'event': 'Order Completed'}}, 'ends': false},
         'theme': '上新', 'priority': 70, 'holdout': 1000, 'horizon': 'P60D'}
        """;

    private Drawn() {}

    public static Journey journey(String drawn) {
        return JSON.read(drawn.replace('\'', '"'));
    }

    /** One that begins by an asking, with these nodes after {@code start}. */
    public static Journey of(String nodes) {
        return of(nodes, "");
    }

    /** @param rules further fields, each beginning with a comma */
    public static Journey of(String nodes, String rules) {
        return journey("{'nodes': [{'id': 'start', 'type': 'entry', 'trigger': {'type': 'manual'}, 'next': 'n1'}, "
                + nodes + ", {'id': 'end', 'type': 'exit'}]" + rules + "}");
    }
}
