/**
 * A page in one file that checks certificates without any network: saved once, opened from a disk. It holds the
 * published keys and asks nobody. What it cannot know is whether a certificate was taken back since; it says so.
 */
export function offlineCheckerHtml({ keys, site, savedOn }: { keys: readonly { keyId: string; publicKey: string }[]; site: string; savedOn: string }): string {
  const known = JSON.stringify(keys.map(({ keyId, publicKey }) => [keyId.slice(0, 8), publicKey]));
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>证书离线核对</title>
<style>
body{font:18px/1.6 "PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;max-width:640px;margin:0 auto;padding:24px 16px;color:#1f1d1a;background:#f7f5f1}
h1{font-size:26px}textarea{width:100%;min-height:120px;font:16px monospace;padding:8px;box-sizing:border-box}button{font:inherit;min-height:48px;padding:0 24px;margin:12px 0;color:#fff;background:#b8271e;border:0;border-radius:8px}
#out{padding:16px;background:#fff;border-left:6px solid #8f887c;white-space:pre-line}#out.yes{border-color:#1f7a4d}#out.no{border-color:#b8271e}small{color:#5d5850}
</style>
<h1>证书离线核对</h1>
<p>用任何扫码工具读出证书二维码里的文字，粘贴到下面。本页不联网，也不保存任何内容。</p>
<label for="code">二维码里的文字</label>
<textarea id="code" spellcheck="false"></textarea>
<button id="go" type="button">核对</button>
<div id="out" role="status" hidden></div>
<p><small>${escaped(site)} 的公布密钥，保存于 ${escaped(savedOn)}。核对只能说明内容确由本站签发、没有改动；是否后来撤销，请联网后扫码查看。</small></p>
<script>
const KEYS=${known};
const raw=(t)=>Uint8Array.from(atob(t.replaceAll('-','+').replaceAll('_','/')),(c)=>c.charCodeAt(0));
const say=(kind,text)=>{const o=document.getElementById('out');o.hidden=false;o.className=kind;o.textContent=text};
async function check(){
  const m=/(?:^|\\/verify\\/)(([2-9A-HJ-NP-Z]{20})#1\\.([0-9a-f]{8})\\.([\\w-]+))\\.([\\w-]{86})$/.exec(document.getElementById('code').value.trim());
  if(!m)return say('no','✗ 这不是证书二维码的内容，或没有读全。请重新扫描。');
  const key=KEYS.find(([id])=>id===m[3]);
  if(!key)return say('no','✗ 签名用的密钥不在公布的密钥里，请不要采信；也可能是本页保存得太早，请联网核对。');
  let good=false;
  try{
    const k=await crypto.subtle.importKey('raw',raw(key[1]),{name:'Ed25519'},false,['verify']);
    good=await crypto.subtle.verify({name:'Ed25519'},k,raw(m[5]),new TextEncoder().encode(m[1]));
  }catch{return say('no','✗ 这个浏览器太旧，不会核对 Ed25519 签名。请换用新版的浏览器。')}
  if(!good)return say('no','✗ 签名不成立，内容被改动过，请不要采信。');
  const [name,title,issuer,on]=new TextDecoder().decode(raw(m[4])).split('\\n');
  say('yes','✓ 签名成立，内容没有改动。\\n姓名：'+name+'\\n荣誉：'+title+'\\n颁发单位：'+issuer+'\\n日期：'+on);
}
document.getElementById('go').addEventListener('click',()=>void check());
</script>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
