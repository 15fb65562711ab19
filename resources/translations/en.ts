<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>annotator</name>
    <message numerus="yes">
      <source>{n} relation(s) waiting for an end</source>
      <translation>
        <numerusform>{n} relation waiting for an end</numerusform>
        <numerusform>{n} relations waiting for an end</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} span(s) · {error} wrong, at most {bound}</source>
      <translation>
        <numerusform>{n} span · {error} wrong, at most {bound}</numerusform>
        <numerusform>{n} spans · {error} wrong, at most {bound}</numerusform>
      </translation>
    </message>
  </context>
</TS>
