package io.huoshui.seed;

import java.util.List;

/** Made-up names that sound like a Chinese beauty brand's customers. */
final class ChineseNames {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚";

    private static final List<String> WOMEN = List.of(
            "溪", "诗涵", "雨桐", "梓萱", "思琪", "佳怡", "欣怡", "可馨", "静怡", "晓彤", "若曦", "婉清", "语嫣", "安琪", "梦瑶", "雅婷", "心怡", "知夏",
            "念慈", "子衿", "书瑶", "清妍", "沐晴", "芷若", "一诺", "悦", "敏", "婷", "颖", "璐", "倩", "雪", "丹", "洁", "蕾", "琳", "莉", "慧",
            "娜", "静", "晚晴", "南乔", "时雨", "星野", "初夏", "雨晴", "佳宁", "慕青", "锦瑟", "瑞雪");

    private static final List<String> MEN = List.of(
            "浩然", "子轩", "宇航", "俊杰", "明哲", "天佑", "嘉豪", "志远", "博文", "建国", "伟", "磊", "强", "勇", "涛", "斌", "一鸣", "承泽", "知行",
            "云帆");

    private ChineseNames() {}

    /** Common surnames come first in the list and are drawn more often. */
    static String draw(boolean woman, Dice dice) {
        int surname = (int) (dice.unit() * dice.unit() * SURNAMES.length());
        return SURNAMES.charAt(surname) + dice.pick(woman ? WOMEN : MEN);
    }
}
